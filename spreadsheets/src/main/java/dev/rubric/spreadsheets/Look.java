package dev.rubric.spreadsheets;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell looks. The colors differ in lightness and not in hue alone, so that they hold for
 * color-blind readers and in print.
 */
enum Look {
  TITLE("FFFFFF", "1F3A5F"),
  HEADER("1F3A5F", "FFFFFF"),
  SECTION("D5E0EC", "1F3A5F"),
  /** A remark on a section. */
  SECTION_NOTE("D5E0EC", "33475B"),
  /** A text that is read, not typed. */
  TEXT("FFFFFF", "222222"),
  /** An id, or a remark of the second rank. */
  FAINT("FFFFFF", "6B7280"),
  /** A remark that may run over the cells to its right. */
  NOTE("FFFFFF", "6B7280"),
  /** What a column takes, right above its header. */
  HINT("FFFFFF", "6B7280"),
  NUMBER("FFFFFF", "222222"),
  /** A cell to be filled in. */
  ENTRY("FFF7D6", "222222"),
  ENTRY_NUMBER("FFF7D6", "222222"),
  ENTRY_DATE("FFF7D6", "222222"),
  /** A whole number. */
  COUNT("FFFFFF", "222222"),
  SCORE("FFFFFF", "222222"),
  PERCENT("FFFFFF", "222222"),
  LINK("FFFFFF", "0B5394"),
  RAISED("F4B183", "222222"),
  RAISED_LINK("F4B183", "222222"),
  UNDETERMINED("FCE9C8", "222222"),
  UNDETERMINED_LINK("FCE9C8", "222222"),
  CLEAR("FFFFFF", "6B7280");

  private final String fill;
  private final String ink;

  Look(String fill, String ink) {
    this.fill = fill;
    this.ink = ink;
  }

  /** The background, as six hexadecimal digits. */
  String fill() {
    return fill;
  }

  /** The color of the text, as six hexadecimal digits. */
  String ink() {
    return ink;
  }

  boolean isBold() {
    return switch (this) {
      case TITLE, HEADER, SECTION, RAISED, RAISED_LINK -> true;
      default -> false;
    };
  }

  boolean isUnderlined() {
    return this == LINK || this == RAISED_LINK || this == UNDETERMINED_LINK;
  }

  /** Whether a person types here, though the rest of the sheet is locked. */
  boolean isEntry() {
    return this == ENTRY || this == ENTRY_NUMBER || this == ENTRY_DATE;
  }

  boolean hasBorder() {
    return switch (this) {
      case TITLE, SECTION, SECTION_NOTE, NOTE, HINT -> false;
      default -> true;
    };
  }

  boolean wraps() {
    return this != TITLE && this != NOTE;
  }

  HorizontalAlignment alignment() {
    return switch (this) {
      case NUMBER, ENTRY_NUMBER, COUNT, SCORE, PERCENT -> HorizontalAlignment.RIGHT;
      default -> HorizontalAlignment.LEFT;
    };
  }

  VerticalAlignment vertical() {
    return switch (this) {
      case HEADER -> VerticalAlignment.CENTER;
      case HINT -> VerticalAlignment.BOTTOM;
      default -> VerticalAlignment.TOP;
    };
  }

  /**
   * The number format; text cells are shown as they are, whatever they look like. Numbers keep the
   * width of a parenthesis from the border: not all programs indent on the right.
   */
  String format() {
    return switch (this) {
      case ENTRY -> "@";
      case ENTRY_DATE -> "yyyy\\-mm\\-dd";
      case NUMBER -> "General_)";
      case COUNT -> "0_)";
      case SCORE -> "0.00_)";
      case PERCENT -> "0%_)";
      default -> "General";
    };
  }
}
