package dev.pynmon.bootstrap.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is set, each by the strongest source that names it: a file, before it the environment,
 * before both the command line.
 */
public final class Settings {
  private final Map<Key, Value> values;

  private Settings(Map<Key, Value> values) {
    this.values = values;
  }

  /**
   * Texts as given.
   *
   * @param texts at least one, several for lists
   * @param source what to blame when they are wrong
   * @param folder where a relative path in them starts
   */
  private record Value(List<String> texts, String source, Path folder) {}

  /**
   * The settings of this call.
   *
   * @param flags what the command line says; empty lists count as not said
   * @throws UsageException with a sentence when the configuration file cannot be read
   */
  public static Settings of(Map<Key, List<String>> flags, Host host) {
    Settings settings = new Settings(new EnumMap<>(Key.class));
    settings.addFlags(flags, host);
    settings.addEnvironment(host);
    settings.find(Key.CONFIG).ifPresent(file -> settings.addFile(settings.path(Key.CONFIG, file)));
    return settings;
  }

  private void addFlags(Map<Key, List<String>> flags, Host host) {
    flags.forEach(
        (key, texts) -> {
          if (!texts.isEmpty()) {
            values.put(key, new Value(texts, key.flag(), host.folder()));
          }
        });
  }

  private void addEnvironment(Host host) {
    for (Key key : Key.values()) {
      String text = host.environment().getOrDefault(key.variable(), "").strip();
      if (!text.isEmpty() && key.isInEnvironment()) {
        List<String> texts = key.isRepeatable() ? List.of(text.split("\\s+")) : List.of(text);
        values.putIfAbsent(key, new Value(texts, key.variable(), host.folder()));
      }
    }
  }

  private void addFile(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    ConfigFiles.read(file)
        .properties()
        .forEach(
            member -> {
              Key key =
                  Key.ofFileKey(member.getKey()).orElseThrow(() -> unknown(file, member.getKey()));
              List<String> texts = texts(key, folder, member.getValue());
              values.putIfAbsent(key, new Value(texts, key.fileKey() + " in " + file, folder));
            });
  }

  private static UsageException unknown(Path file, String key) {
    String known =
        Arrays.stream(Key.values())
            .filter(Key::isInFiles)
            .map(Key::fileKey)
            .collect(Collectors.joining(", "));
    return new UsageException(
        "%s sets '%s', which is unknown; accepted are %s.".formatted(file, key, known));
  }

  private static List<String> texts(Key key, Path folder, JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> texts.add(item.asText()));
    } else {
      texts.add(value.asText());
    }
    return key == Key.STORES
        ? texts.stream().map(text -> StorePaths.resolve(folder, text)).toList()
        : texts.isEmpty() && !key.isRepeatable() ? List.of("") : texts;
  }

  /** One text. */
  public Optional<String> find(Key key) {
    return Optional.ofNullable(values.get(key)).map(value -> value.texts().getFirst());
  }

  /** All texts of a list. */
  List<String> texts(Key key) {
    Value value = values.get(key);
    return value == null ? List.of() : value.texts();
  }

  /** A path from a text of this key. */
  public Path path(Key key, String text) {
    Value value = values.get(key);
    return value == null ? Path.of(text) : value.folder().resolve(text);
  }

  /** A whole number. */
  int number(Key key, int otherwise, int least, int most) {
    return find(key)
        .map(
            text -> {
              if (!text.matches("\\d{1,9}")
                  || Integer.parseInt(text) < least
                  || Integer.parseInt(text) > most) {
                throw wrong(key, text, "a number from " + least + " to " + most);
              }
              return Integer.parseInt(text);
            })
        .orElse(otherwise);
  }

  /** Yes or no. */
  public boolean isSet(Key key) {
    return find(key)
        .map(
            text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw wrong(key, text, "true or false");
                })
        .orElse(false);
  }

  /** One of some words. */
  <E extends Enum<E>> E choice(Key key, Class<E> words, E otherwise) {
    return find(key).map(text -> choose(key, words, text)).orElse(otherwise);
  }

  private <E extends Enum<E>> E choose(Key key, Class<E> words, String text) {
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> wrong(key, text, oneOf(words)));
  }

  private static <E extends Enum<E>> String oneOf(Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .map(word -> word.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", "one of ", ""));
  }

  /** By what a key was set, for people who look at a page: of files no more than that. */
  String setBy(Key key) {
    return Optional.ofNullable(values.get(key))
        .map(Value::source)
        .map(source -> source.startsWith(key.fileKey() + " in ") ? "the file of --config" : source)
        .orElse("");
  }

  /** Says what is wrong, where it was said, and what is accepted. */
  UsageException wrong(Key key, String text, String accepted) {
    Value value = values.get(key);
    String source = value == null ? key.flag() : value.source();
    return new UsageException("%s is '%s'; accepted is %s.".formatted(source, text, accepted));
  }
}
