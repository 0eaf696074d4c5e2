package dev.pynmon.web.invocation;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * A link to an entry of the client data store.
 *
 * @param dataHref its page
 * @param dataKey its key
 */
public record DataLink(String dataHref, String dataKey) {
  /** The link, where there is a reference. */
  public static List<DataLink> of(Optional<DataReference> reference, Links links) {
    return reference.map(key -> of(key, links)).stream().toList();
  }

  static DataLink of(DataReference key, Links links) {
    return new DataLink(
        links.to("client-data-store", "entry").with("key", key.value()).toString(),
        SafeText.whole(key.value()));
  }
}
