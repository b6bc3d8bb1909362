package dev.rubric.spreadsheets.cells;

import com.ctc.wstx.stax.WstxInputFactory;
import dev.rubric.engine.provenance.Location;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the elements of an XML file or of one part of a workbook. A document type, and with it
 * every external or expanding entity, is refused. An element has at most 1,000 attributes of
 * 524,288 characters and is nested at most 1,000 deep, which are the parser's own limits.
 */
public final class Xml implements Closeable {

  private static final int LONGEST_TEXT = 1 << 22;

  /** Readers of this factory share nothing but its settings, which are slow to gather. */
  private static final XMLInputFactory FACTORY = factory();

  private final String file;
  private final @Nullable String part;
  private final InputStream in;
  private final XMLStreamReader reader;
  private final StringBuilder text = new StringBuilder();

  /** Opens a part of the package. */
  Xml(ZipParts parts, String part) throws IOException {
    this(parts.name(), part, parts.open(part));
  }

  private Xml(String file, @Nullable String part, InputStream in) throws IOException {
    this.file = file;
    this.part = part;
    this.in = in;
    try {
      this.reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw malformed(e);
    }
  }

  /** Opens a part that is read row by row, and so may be larger than memory. */
  static Xml ofSheet(ZipParts parts, String part) throws IOException {
    return new Xml(parts.name(), part, parts.openSheet(part));
  }

  /**
   * Opens a file that is a document by itself.
   *
   * @param name the file as the user named it
   * @throws dev.rubric.engine.provenance.InvalidInputException here and while it is read, if it is
   *     not well-formed
   */
  public static Xml open(Path path, String name) throws IOException {
    return new Xml(name, null, Files.newInputStream(path));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    // else what is wrong with a text comes up where it is taken, and not as this exception
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity");
        });
    return factory;
  }

  /** Moves on to the next element that begins or ends; false at the end of the part. */
  public boolean next() {
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Moves on to the next element that begins; false at the end of the part. */
  public boolean nextStart() {
    while (next()) {
      if (reader.isStartElement()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element of that name begins here. */
  public boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  /** Whether an element of that name ends here. */
  public boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  /** The name of the element, without its prefix. */
  public String element() {
    return reader.getLocalName();
  }

  /** An attribute that has no prefix. Elements have few, so that to look at each is fastest. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name) && reader.getAttributePrefix(i).isEmpty()) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute of a namespace. */
  @Nullable String attribute(String namespace, String name) {
    return reader.getAttributeValue(namespace, name);
  }

  /** An attribute that links to another part: {@code r:id}. */
  @Nullable String link() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Where the tag at hand ends. */
  public Location location() {
    return new Location.InText(
        file,
        Math.max(1, reader.getLocation().getLineNumber()),
        Math.max(1, reader.getLocation().getColumnNumber()));
  }

  /** The characters up to the end of this element, those of elements within it left out. */
  public String text() {
    finish();
    return text.toString();
  }

  /**
   * The characters up to the end of this element, those of elements within it too.
   *
   * @param instead the text that stands for an element within; null for its own characters
   */
  String content(Function<Xml, @Nullable String> instead) {
    StringBuilder content = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String other = instead.apply(this);
        if (other == null) {
          depth++;
        } else {
          content.append(other);
          skip();
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (isText(event)) {
        append(content);
      }
    }
    return content.toString();
  }

  /** A fault in the part. */
  RuntimeException damaged(String what) {
    return Unreadable.broken(file, "in its part `" + part + "`, " + what);
  }

  /** Leaves this element out. */
  public void skip() {
    finish();
  }

  /** Collects the characters of this element up to its end. */
  private void finish() {
    text.setLength(0);
    int depth = 1;
    while (depth > 0) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (depth == 1 && isText(event)) {
        append(text);
      }
    }
  }

  private void append(StringBuilder to) {
    to.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    if (to.length() > LONGEST_TEXT) {
      throw damaged("a text has more than " + LONGEST_TEXT + " characters");
    }
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /**
   * Gives back what the parser lends to its next reader, buffers and names, and closes the file.
   */
  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw malformed(e);
    } finally {
      in.close();
    }
  }

  private int advance() {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw part == null
            ? unreadable("it declares a document type", reader.getLocation())
            : Unreadable.broken(file, "its part `" + part + "` declares a document type");
      }
      return event;
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private RuntimeException malformed(XMLStreamException e) {
    if (part == null) {
      return unreadable("it is not well-formed", e.getLocation());
    }
    return Unreadable.broken(file, "its part `" + part + "` is not well-formed XML");
  }

  private RuntimeException unreadable(String why, javax.xml.stream.@Nullable Location at) {
    return Unreadable.at(
        at == null || at.getLineNumber() < 1
            ? new Location.InFile(file)
            : new Location.InText(file, at.getLineNumber(), Math.max(1, at.getColumnNumber())),
        "malformed-document",
        "not an XML document that can be read: " + why,
        null);
  }
}
