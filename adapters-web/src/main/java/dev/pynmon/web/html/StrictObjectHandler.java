package dev.pynmon.web.html;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.GuardedBinding;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.util.List;

/** Mustache prints nothing for a misspelt name; this one throws instead. */
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
}
