package dev.pynmon.web.html;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.ValueCode;
import dev.pynmon.pictures.svg.Svg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Lets a template name a picture as it names text: a value of the type {@link Svg} is printed as it
 * is, since its writer escaped it. Whatever else a template names is text, which is escaped here.
 */
final class PictureVisitor extends DefaultMustacheVisitor {
  PictureVisitor(DefaultMustacheFactory factory) {
    super(factory);
  }

  @Override
  public void value(TemplateContext context, String name, boolean encoded) {
    list.add(new TextOrPicture(context, df, name));
  }

  private static final class TextOrPicture extends ValueCode {
    TextOrPicture(TemplateContext context, DefaultMustacheFactory factory, String name) {
      super(context, factory, name, true);
    }

    @Override
    public Writer execute(Writer writer, List<Object> scopes) {
      try {
        Object value = get(scopes);
        if (value instanceof Svg picture) {
          writer.write(picture.text());
        } else if (value != null) {
          execute(writer, oh.stringify(value));
        }
        return appendText(writer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
