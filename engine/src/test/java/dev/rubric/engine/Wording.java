package dev.rubric.engine;

import java.util.List;

/** Texts of the kinds that people write and programs stumble over. */
final class Wording {

  private static final List<String> PLAIN =
      List.of(
          "batch",
          "offline",
          "online",
          "business outcome",
          "KL divergence",
          "PSI",
          "drift-based",
          "A/B test",
          "two-tower model",
          "ad hoc");

  private static final List<String> AWKWARD =
      List.of(
          "=1+1",
          "+1",
          "-1",
          "@SUM(A1)",
          "- a dash",
          "007",
          "1.50",
          "1e5",
          "0x1F",
          "0o17",
          "1_000",
          "12:30:45",
          "2026-03-09",
          "true",
          "False",
          "yes",
          "No",
          "on",
          "y",
          "null",
          "~",
          ".inf",
          ".NaN",
          "=",
          "<<",
          "# not a comment",
          "before # after",
          "key: value",
          "trailing colon:",
          "[a, b]",
          "{a: b}",
          "*alias",
          "&anchor",
          "!tag",
          "!!binary aGk=",
          "%directive",
          "`tick`",
          "? question",
          "| literal",
          "> folded",
          "---",
          "...",
          "'single'",
          "it's",
          "O'Brien, née d'Arc",
          "back\\slash\\n",
          "tab\there",
          "naïve café",
          "日本語の面接",
          "Ελληνικά ΣΑΣ",
          "İstanbul ıIiİ",
          "straße",
          "عربى",
          "emoji 🧪👩🏽‍🔬",
          "e\u0301 combining",
          "no-break\u00a0space",
          "em\u2003space",
          "next\u0085line",
          "line\u2028separator",
          "zero\u200bwidth",
          "\ufeffmark",
          "del\u007f and c1 \u0090",
          "<b>bold</b> & co",
          "${jndi:x} #{1+1}",
          "x; System.exit(1) //",
          "half ½, third ⅓",
          "a, b",
          "(parenthesis)",
          "this and that",
          "either or neither",
          "at least 3",
          "not stated",
          "is none",
          "some metrics has",
          "none of these",
          "  wide   gaps  ".strip());

  /** Words that the files of this product use themselves. */
  private static final List<String> OWN =
      List.of(
          "Id",
          "title",
          "Weight",
          "Mode",
          "Only for",
          "Rating",
          "Evidence",
          "Criterion",
          "Assessed",
          "List",
          "Grid",
          "Row",
          "Value",
          "Note",
          "Profile title",
          "Choices",
          "Signals",
          "(evidence)",
          "(nothing)",
          "blank",
          "id (1)",
          "title (2)");

  private static final List<String> QUOTED_OR_LONG =
      List.of(
          "she said \"ship it\"",
          "“typographic” „quotes“",
          "\"\"",
          "'\"'",
          "first line\nsecond line",
          "ends with a colon:\n  indented\n\n\nafter blank lines",
          "- item\n- item",
          "  leading and tab\t\nnext".strip(),
          "# heading\n\ntext: with colon\n\"quoted\"",
          "long " + "word ".repeat(60).strip());

  private final Dice dice;

  Wording(Dice dice) {
    this.dice = dice;
  }

  /** Any text, never blank, without white space at its ends. */
  String any() {
    double kind = dice.between(0, 10);
    if (kind == 0) {
      return dice.oneOf(OWN);
    }
    if (kind <= 4) {
      return dice.oneOf(PLAIN);
    }
    if (kind <= 7) {
      return dice.oneOf(AWKWARD);
    }
    return kind == 8
        ? dice.oneOf(QUOTED_OR_LONG)
        : dice.oneOf(AWKWARD) + dice.oneOf(" ", "\n", ", ", ": ", " #") + dice.oneOf(PLAIN);
  }

  /** A text that can stand in the quotes of a condition. */
  String name() {
    return dice.chance(0.6) ? dice.oneOf(PLAIN) : dice.oneOf(dice.chance(0.3) ? OWN : AWKWARD);
  }
}
