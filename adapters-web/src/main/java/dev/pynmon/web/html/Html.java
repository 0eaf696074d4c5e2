package dev.pynmon.web.html;

import com.github.mustachejava.DefaultMustacheFactory;

/**
 * Compiles the templates under {@code pynmon/templates} on the class path. Pages ask for theirs in
 * their constructor, so that a broken template stops the start and not a visit.
 */
public final class Html {
  private static final String ROOT = "pynmon/templates";

  private final DefaultMustacheFactory factory = new DefaultMustacheFactory(ROOT);

  public Html() {
    factory.setObjectHandler(new StrictObjectHandler());
  }

  /**
   * A template by its path without ending, for example {@code broker/queue}. Inside it {@code
   * {{>/shared/badge}}} includes another.
   *
   * @param model the record that fills it
   */
  public <T> Template<T> template(String name, Class<T> model) {
    return new Template<>(factory.compile(name + ".mustache"), model);
  }
}
