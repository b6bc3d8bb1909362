package dev.rubric.spreadsheets.cells;

import java.util.List;

/** The texts that the cells of a workbook share. */
final class XlsxStrings {

  private XlsxStrings() {}

  /** Reads the shared strings part. */
  static List<String> read(Xml xml) {
    List<String> texts = new PackedTexts();
    while (xml.nextStart()) {
      if (xml.starts("si")) {
        texts.add(joined(xml, "si"));
      }
    }
    return texts;
  }

  /** The runs of a rich text as one text, without the reading aids of East Asian scripts. */
  static String joined(Xml xml, String element) {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("t")) {
        text.append(xml.text());
      } else if (xml.starts("rPh")) {
        xml.skip();
      }
    }
    return CellTexts.unescaped(text.toString());
  }
}
