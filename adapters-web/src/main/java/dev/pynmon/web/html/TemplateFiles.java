package dev.pynmon.web.html;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheVisitor;
import dev.pynmon.pictures.text.SafeText;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Template files, in which a line that begins with blanks goes on with the line before: the break
 * and the blanks are no text. So no line is long, and nothing stands between two elements that does
 * not belong there. Pictures get their whole address: {@code <use href="#i-copy"/>} points into the
 * file of pictures, and so does one whose name is filled in.
 */
final class TemplateFiles extends DefaultMustacheFactory {
  private static final Pattern CONTINUED = Pattern.compile("\\R +");

  private static final Pattern PICTURE = Pattern.compile("<use href=\"#(?=i-|st-|\\{\\{)");

  private final String picture;

  /**
   * The files of a folder.
   *
   * @param pictures the address to which the name of a picture is added
   */
  TemplateFiles(String root, String pictures) {
    super(root);
    this.picture = Matcher.quoteReplacement("<use href=\"" + pictures);
  }

  @Override
  public MustacheVisitor createMustacheVisitor() {
    return new PictureVisitor(this);
  }

  /** Most of what a page is filled with is written as it is. */
  @Override
  public void encode(String value, Writer writer) {
    if (!SafeText.isPlain(value)) {
      super.encode(value, writer);
      return;
    }
    try {
      writer.write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Reader getReader(String file) {
    try (Reader reader = super.getReader(file)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return new StringReader(PICTURE.matcher(joined(text.toString())).replaceAll(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file without the breaks that are none. */
  static String joined(String text) {
    return CONTINUED.matcher(text).replaceAll("");
  }
}
