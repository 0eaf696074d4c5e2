package dev.pynmon.web.html;

import com.github.mustachejava.DefaultMustacheFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Template files, in which a line that begins with blanks goes on with the line before: the break
 * and the blanks are no text. So no line is long, and nothing stands between two elements that does
 * not belong there.
 */
final class TemplateFiles extends DefaultMustacheFactory {
  private static final Pattern CONTINUED = Pattern.compile("\\R +");

  TemplateFiles(String root) {
    super(root);
  }

  @Override
  public Reader getReader(String file) {
    try (Reader reader = super.getReader(file)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return new StringReader(joined(text.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file without the breaks that are none. */
  static String joined(String text) {
    return CONTINUED.matcher(text).replaceAll("");
  }
}
