package dev.pynmon.web.url;

/**
 * An address as a template prints it. A section of it is left out where there is none, as one of an
 * empty text is. A type of its own, so that no text is taken for an address.
 *
 * @param hrefText the address, encoded; "" for none
 */
public record Href(String hrefText) {
  /** Where there is nothing to go to. */
  public static final Href NONE = new Href("");

  /** This address. */
  public static Href to(Url url) {
    return new Href(url.toString());
  }

  /** True when it leads somewhere. */
  public boolean leads() {
    return !hrefText.isEmpty();
  }

  @Override
  public String toString() {
    return hrefText;
  }
}
