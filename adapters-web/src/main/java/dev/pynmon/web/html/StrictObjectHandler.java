package dev.pynmon.web.html;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.Iteration;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.GuardedBinding;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import dev.pynmon.web.url.Href;
import java.io.Writer;
import java.util.List;

/**
 * Mustache prints nothing for a misspelt name; this one throws instead. An {@link Href} is to it
 * the text of the address, so that a section of none is left out.
 */
final class StrictObjectHandler extends ReflectionObjectHandler {
  @Override
  public Binding createBinding(String name, TemplateContext context, Code code) {
    return new GuardedBinding(this, name, context, code) {
      @Override
      protected synchronized Wrapper getWrapper(String asked, List<Object> scopes) {
        Wrapper wrapper = super.getWrapper(asked, scopes);
        if (wrapper instanceof MissingWrapper) {
          throw new MustacheException("no '" + asked + "' for " + context.file());
        }
        return wrapper;
      }
    };
  }

  @Override
  public Writer iterate(Iteration inner, Writer writer, Object value, List<Object> scopes) {
    return super.iterate(inner, writer, text(value), scopes);
  }

  @Override
  public Writer falsey(Iteration inner, Writer writer, Object value, List<Object> scopes) {
    return super.falsey(inner, writer, text(value), scopes);
  }

  private static Object text(Object value) {
    return value instanceof Href href ? href.hrefText() : value;
  }
}
