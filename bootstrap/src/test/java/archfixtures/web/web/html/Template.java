package archfixtures.web.web.html;

/**
 * A template.
 *
 * @param <T> what fills it
 */
public final class Template<T> {
  public String render(T model) {
    return model.toString();
  }
}
