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
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mustache prints nothing for a misspelt name; this one throws instead. An {@link Href} is to it
 * the text of the address, so that a section of none is left out.
 */
final class StrictObjectHandler extends ReflectionObjectHandler {
  /** What each class has under any name. */
  private static final ClassValue<Set<String>> NAMES =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          Stream<Member[]> own =
              Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                  .flatMap(each -> Stream.of(each.getDeclaredMethods(), each.getDeclaredFields()));
          return Stream.concat(Stream.<Member[]>of(type.getMethods()), own)
              .flatMap(Arrays::stream)
              .map(Member::getName)
              .collect(Collectors.toUnmodifiableSet());
        }
      };

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

  /**
   * Most of what a template names inside of a section belongs to what lies around that. To look for
   * it where it is not takes an exception for each form of its name, so that is not done.
   */
  @Override
  @SuppressWarnings("rawtypes")
  protected @Nullable AccessibleObject findMember(Class type, String name) {
    return hasAny(NAMES.get(type), name) ? super.findMember(type, name) : null;
  }

  private static boolean hasAny(Set<String> names, String name) {
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return names.contains(name)
        || names.contains("get" + capital)
        || names.contains("is" + capital);
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
