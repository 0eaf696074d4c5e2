package dev.pynmon.web.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads ES modules that import one another. Each is served under a name that carries its hash, so
 * an import of {@code "./name.js"} is rewritten to that name; then a browser loads each module once
 * and keeps it as long as neither it nor what it imports changes.
 */
final class Modules {
  private static final Pattern IMPORT = Pattern.compile("(from |import\\()\"\\./([a-z-]+\\.js)\"");

  private static final Pattern FOR_READERS =
      Pattern.compile("^ *(//.*)?\\R|^ +| +// .*$", Pattern.MULTILINE);

  private Modules() {}

  /**
   * The modules of these names.
   *
   * @param names each behind those that it imports
   */
  static List<Asset> read(String folder, String type, List<String> names) {
    Map<String, Asset> done = new LinkedHashMap<>();
    for (String name : names) {
      String file = name + ".js";
      String plain = code(new String(AssetReader.concatenate(List.of(folder + file)), UTF_8));
      done.put(file, AssetReader.of(file, type, linked(plain, done).getBytes(UTF_8)));
    }
    return List.copyOf(done.values());
  }

  /** Without comments and indentation; no text of ours goes over a line or looks like a comment. */
  private static String code(String plain) {
    return FOR_READERS.matcher(plain).replaceAll("");
  }

  private static String linked(String plain, Map<String, Asset> done) {
    return IMPORT
        .matcher(plain)
        .replaceAll(found -> found.group(1) + "\"./" + name(found, done) + '"');
  }

  private static String name(MatchResult found, Map<String, Asset> done) {
    Asset imported = done.get(found.group(2));
    if (imported == null) {
      throw new IllegalStateException("imported before it is read: " + found.group(2));
    }
    return Matcher.quoteReplacement(imported.name());
  }
}
