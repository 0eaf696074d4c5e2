package dev.pynmon.web.html;

import com.github.mustachejava.MustacheFactory;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Compiles the templates under {@code pynmon/templates} on the class path. Pages ask for theirs in
 * their constructor, so that a broken template stops the start and not a request.
 */
public final class Html {
  private static final String ROOT = "pynmon/templates";

  /**
   * By where pictures lie; one for all servers of this process that lie alike, since what is on the
   * class path stays as it is.
   */
  private static final Map<String, MustacheFactory> FACTORIES = new ConcurrentHashMap<>();

  private final MustacheFactory factory;
  private final List<Template<?>> templates = new CopyOnWriteArrayList<>();

  /**
   * Templates for a monitor that lies there.
   *
   * @param links lead to the pictures that templates name as {@code <use href="#i-…"/>}
   */
  public Html(Links links) {
    factory = FACTORIES.computeIfAbsent(links.icon(""), Html::factory);
  }

  private static MustacheFactory factory(String pictures) {
    TemplateFiles factory = new TemplateFiles(ROOT, pictures);
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
    Template<T> template = new Template<>(factory.compile(name + ".mustache"), model);
    templates.add(template);
    return template;
  }
}
