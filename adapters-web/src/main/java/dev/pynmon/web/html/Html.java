package dev.pynmon.web.html;

import com.github.mustachejava.DefaultMustacheFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Compiles the templates under {@code pynmon/templates} on the class path. Pages ask for theirs in
 * their constructor, so that a broken template stops the start and not a visit.
 */
public final class Html {
  private static final String ROOT = "pynmon/templates";

  /** One for all servers of this process: what is on the class path stays as it is. */
  private static final DefaultMustacheFactory FACTORY = factory();

  private final List<Template<?>> templates = new CopyOnWriteArrayList<>();

  private static DefaultMustacheFactory factory() {
    DefaultMustacheFactory factory = new TemplateFiles(ROOT);
    factory.setObjectHandler(new StrictObjectHandler());
    return factory;
  }

  /** Every template asked for until now, for tests that fill them all. */
  public List<Template<?>> templates() {
    return List.copyOf(templates);
  }

  /**
   * A template by its path without ending, for example {@code broker/queue}. Inside it {@code
   * {{>/part/badge}}} includes another.
   *
   * @param model the record that fills it
   */
  public <T> Template<T> template(String name, Class<T> model) {
    Template<T> template = new Template<>(FACTORY.compile(name + ".mustache"), model);
    templates.add(template);
    return template;
  }
}
