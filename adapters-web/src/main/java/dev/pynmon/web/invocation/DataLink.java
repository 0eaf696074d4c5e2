package dev.pynmon.web.invocation;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * A link to an entry of the client data store.
 *
 * @param dataHref its page
 * @param dataTextHref its whole text, as stored
 * @param dataKey its key
 */
public record DataLink(Href dataHref, Href dataTextHref, String dataKey) {
  /** The link, where there is a reference. */
  public static List<DataLink> of(Optional<DataReference> reference, Links links) {
    return reference.map(key -> of(key, links)).stream().toList();
  }

  /** Where the whole text of an entry lies. */
  public static Href text(DataReference key, Links links) {
    return Href.to(links.to("client-data-store", "entry", "text").with("key", key.value()));
  }

  static DataLink of(DataReference key, Links links) {
    return new DataLink(
        Href.to(links.to("client-data-store", "entry").with("key", key.value())),
        text(key, links),
        SafeText.whole(key.value()));
  }
}
