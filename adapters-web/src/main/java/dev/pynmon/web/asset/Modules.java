package dev.pynmon.web.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins ES modules that import one another into few files: a browser asks for each file by itself,
 * and a page has some forty modules. Each module becomes a function that is called once and gives
 * what it exports, so that nothing else of it is seen by others. Files are served under names that
 * carry their hashes, and name one another so: each is loaded once, and kept as long as neither it
 * nor what it imports changes.
 *
 * <p>Ours are written for this: an import is a line, an export begins one, what is exported is a
 * function or a constant, and nothing is awaited outside a function.
 */
final class Modules {
  private static final Pattern FOR_READERS =
      Pattern.compile("^ *(//.*)?\\R|^ +| +// .*$", Pattern.MULTILINE);

  private static final Pattern IMPORT =
      Pattern.compile("^import \\{([^}]*)} from \"\\./([a-z-]+)\\.js\";$", Pattern.MULTILINE);

  private static final Pattern EXPORT =
      Pattern.compile(
          "^export (?=(?:(?:async )?function|const) ([A-Za-z]+)\\b)", Pattern.MULTILINE);

  private static final Pattern LINK =
      Pattern.compile("(?<=from |import\\()\"\\./([a-z-]+)\\.js\"", Pattern.MULTILINE);

  private static final Pattern LEFT = Pattern.compile("^(import|export) .*$", Pattern.MULTILINE);

  /**
   * Where one of them fails, such as for what an older browser does not know, the others go on
   * without it.
   */
  private static final String CALL =
      "const $=(m)=>{try{return m();}catch(e){console.error(e);return{};}};\n";

  private final String folder;
  private final String type;

  /** Those that are files by themselves. */
  private final Map<String, Asset> alone = new HashMap<>();

  /** The file of each other one. */
  private final Map<String, Asset> joined = new HashMap<>();

  Modules(String folder, String type) {
    this.folder = folder;
    this.type = type;
  }

  /** A module as it is, for whoever loads it when it is needed. */
  Asset alone(String name) {
    Asset asset = asset(name, linked(code(name)));
    alone.put(name, asset);
    return asset;
  }

  /**
   * Modules in a file of this name.
   *
   * @param names each behind those that it imports
   */
  Asset join(String file, List<String> names) {
    Set<String> imports = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append(called(name, own, imports));
      own.add(name);
    }
    String exports = String.join(",", own.stream().map(Modules::variable).toList());
    Asset asset = asset(file, String.join("", imports) + CALL + all + "export{" + exports + "};\n");
    own.forEach(name -> joined.put(name, asset));
    return asset;
  }

  private Asset asset(String name, String text) {
    return AssetReader.of(name + ".js", type, text.getBytes(UTF_8));
  }

  /** Without comments and indentation; no text of ours goes over a line or looks like a comment. */
  private String code(String name) {
    String plain = new String(AssetReader.concatenate(List.of(folder + name + ".js")), UTF_8);
    return FOR_READERS.matcher(plain).replaceAll("");
  }

  /** Names files rather than modules. */
  private String linked(String code) {
    return LINK.matcher(code)
        .replaceAll(
            found -> {
              Asset asset = alone.get(found.group(1));
              return Matcher.quoteReplacement("\"./" + read(asset, found.group(1)).name() + '"');
            });
  }

  /** The module as a function that is called once; what it needs of other files is added. */
  private String called(String name, Set<String> own, Set<String> imports) {
    List<String> exports = new ArrayList<>();
    String code = code(name);
    EXPORT.matcher(code).results().forEach(found -> exports.add(found.group(1)));
    String inner = EXPORT.matcher(code).replaceAll("");
    inner = IMPORT.matcher(inner).replaceAll(found -> taken(found, own, imports));
    LEFT.matcher(inner).results().findFirst().ifPresent(found -> refuse(name, found.group()));
    return "const %s=$(()=>{\n%sreturn{%s};});\n"
        .formatted(variable(name), linked(inner), String.join(",", exports));
  }

  private String taken(MatchResult found, Set<String> own, Set<String> imports) {
    String name = found.group(2);
    if (!own.contains(name)) {
      imports.add(imported(name));
    }
    String names = found.group(1).replace(" as ", ": ");
    return Matcher.quoteReplacement("const {%s} = %s;".formatted(names, variable(name)));
  }

  private String imported(String name) {
    Asset single = alone.get(name);
    return single != null
        ? "import*as %s from\"./%s\";\n".formatted(variable(name), single.name())
        : "import{%s}from\"./%s\";\n"
            .formatted(variable(name), read(joined.get(name), name).name());
  }

  /** No name of ours begins so. */
  private static String variable(String name) {
    return '$' + name.replace('-', '_');
  }

  private static Asset read(@Nullable Asset asset, String name) {
    if (asset == null) {
      throw new IllegalStateException("imported before it is read: " + name + ".js");
    }
    return asset;
  }

  private static void refuse(String name, String line) {
    throw new IllegalStateException("cannot be joined: " + name + ".js has " + line);
  }
}
