package dev.pynmon.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.value.Damage;

/**
 * Reads JSON that may be anything: within limits, as leniently as Python does, and where it fails
 * saying so in our own words. Duplicate names are tolerated, the last one counts.
 */
public final class Json {
  /** How many characters one record may have; arguments have a limit of their own. */
  static final int MAX_RECORD = 1_000_000;

  private static final int MAX_RECORD_DEPTH = 64;
  private static final int MAX_RECORD_NUMBER = 1_000;
  private static final int MAX_EXCERPT = 1_000;
  private static final int MAX_TEXT = 64_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(factory(MAX_RECORD_DEPTH, MAX_RECORD_NUMBER))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** A factory whose parsers refuse more than this and keep nothing of what they read. */
  static JsonFactory factory(int maxDepth, int maxDigits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth)
                .maxNumberLength(maxDigits)
                .maxStringLength(MAX_TEXT)
                .maxNameLength(MAX_TEXT)
                .maxDocumentLength(MAX_TEXT)
                .build())
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  /** The tree of a text of at most so many characters, or why there is none. */
  static JsonRead read(String text, int maxChars) {
    if (text.length() > maxChars) {
      return new JsonRead.Unreadable("is longer than " + maxChars + " characters");
    }
    try {
      JsonNode root = MAPPER.readTree(Unicode.wellFormed(text));
      return root.isMissingNode() ? new JsonRead.Unreadable("is empty") : new JsonRead.Tree(root);
    } catch (JsonProcessingException e) {
      return new JsonRead.Unreadable(problem(e));
    }
  }

  /** The same for a text that must be an object. */
  public static JsonRead readObject(String text, int maxChars) {
    JsonRead read = read(text, maxChars);
    return read instanceof JsonRead.Tree tree && !(tree.root() instanceof ObjectNode)
        ? new JsonRead.Unreadable("is JSON, but no object")
        : read;
  }

  /** What is wrong, in our words: the parser's own may quote the text. */
  static String problem(JsonProcessingException e) {
    return switch (e) {
      case StreamConstraintsException _ -> "is nested too deep, or holds too long a number";
      case JsonEOFException _ -> "is JSON that ends too early";
      default -> "is no JSON" + place(e);
    };
  }

  /** A damage whose excerpt can be written again, whatever the text holds. */
  static Damage damage(String problem, String text) {
    return new Damage(problem, Unicode.wellFormed(Unicode.start(text, MAX_EXCERPT)));
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    if (location == null || location.getCharOffset() < 0) {
      return "";
    }
    return location.getLineNr() > 1
        ? " (near line " + location.getLineNr() + ")"
        : " (near character " + (location.getCharOffset() + 1) + ")";
  }
}
