package dev.rubric.engine.document;

import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.TornEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Tells the beginning of a line of a log, which a crash leaves, from any other text. */
final class TornLine {

  /** How each line begins. */
  private static final String START = "{\"format\":\"" + LogEntry.FORMAT + "\",\"entry\":\"";

  private static final String CANDIDATE = "\"candidate\":\"";

  /** A literal cut short, or a last comma: a parser takes these for wrong, and not for the end. */
  private static final String CUT_TOKEN = "(?<=:)(t|tr|tru|n|nu|nul)$|,$";

  private static final JsonFactory JSON = new JsonFactory();

  private TornLine() {}

  /**
   * What is left of an entry; empty where the text is no beginning of a line, or a whole object.
   */
  static Optional<TornEntry> read(String text) {
    if (START.startsWith(text)) {
      return Optional.of(new TornEntry("", "", false));
    }
    if (!text.startsWith(START)) {
      return Optional.empty();
    }
    return wholeMembers(text.replaceFirst(CUT_TOKEN, ""))
        .map(members -> entry(text, members))
        .filter(entry -> "run".startsWith(entry.kind()) || "decision".startsWith(entry.kind()));
  }

  private static TornEntry entry(String text, Map<String, String> members) {
    String kind = members.getOrDefault("entry", text.substring(START.length()));
    String whole = members.get("candidate");
    int at = text.indexOf(CANDIDATE);
    String left = at < 0 ? "" : text.substring(at + CANDIDATE.length());
    return whole == null
        ? new TornEntry(kind, wholeCharacters(left), false)
        : new TornEntry(kind, whole, true);
  }

  /** What stands before an escaped character, or before one of which only some bytes are left. */
  private static String wholeCharacters(String text) {
    return text.replaceFirst("(?s)[\\\\\uFFFD].*", "");
  }

  /** The texts of an object that ends too early; empty where it ends, or is none. */
  private static Optional<Map<String, String>> wholeMembers(String text) {
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          members.put(name, parser.getString());
        }
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (UnexpectedEndOfInputException cut) {
      return Optional.of(members);
    } catch (JacksonException other) {
      return Optional.empty();
    }
  }
}
