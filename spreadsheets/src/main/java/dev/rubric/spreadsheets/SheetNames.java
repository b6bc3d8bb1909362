package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.signal.SignalList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for the sheets of lists, made of their labels. */
final class SheetNames {

  private static final int LONGEST = 31;

  /** Of our own sheets, and of one that Excel keeps for itself. */
  private static final Set<String> RESERVED =
      Set.of(
          lower(HeaderSheet.NAME),
          lower(SignalEntries.NAME),
          lower(RatingEntries.NAME),
          lower(EvidenceEntries.NAME),
          lower(Choices.NAME),
          "history");

  private SheetNames() {}

  /** Whether a sheet of that name is none of a list. */
  static boolean isReserved(String name) {
    return RESERVED.contains(lower(name.strip()));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A name for each list, of a form that spreadsheet programs allow and none used twice. */
  static List<String> of(List<SignalList> lists) {
    Set<String> used = new HashSet<>(RESERVED);
    return lists.stream().map(list -> free(list.label(), list.id(), used)).toList();
  }

  /**
   * A name of a form that spreadsheet programs allow.
   *
   * @param otherwise what to make it of where nothing of the label can stand in one
   * @param used names in lower case, to which it is added
   */
  static String free(String label, String otherwise, Set<String> used) {
    String wanted = allowed(label, otherwise);
    String name = wanted;
    for (int i = 2; !used.add(lower(name)); i++) {
      String ending = " " + i;
      name = shortened(wanted, LONGEST - ending.length()) + ending;
    }
    return name;
  }

  /** A name for each of several sheets that show the same of different things. */
  static List<String> numbered(String what, List<String> of) {
    Set<String> used = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String thing : of) {
      String name = shortened(what + " " + thing, LONGEST);
      for (int i = 2; !used.add(lower(name)); i++) {
        String ending = " " + i;
        name = shortened(what + " " + thing, LONGEST - ending.length()) + ending;
      }
      names.add(name);
    }
    return names;
  }

  private static String allowed(String label, String id) {
    String plain = label.replaceAll("[^\\p{L}\\p{N} _-]", " ");
    String name = shortened(Texts.collapse(plain), LONGEST);
    return name.isEmpty() ? shortened(id, LONGEST) : name;
  }

  private static String shortened(String name, int length) {
    if (name.length() <= length) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
    return name.substring(0, end).strip().replaceAll("'+$", "");
  }
}
