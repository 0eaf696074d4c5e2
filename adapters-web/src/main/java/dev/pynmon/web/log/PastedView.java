package dev.pynmon.web.log;

import dev.pynmon.domain.log.LogText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.connection.AddressRoom;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * A log that came by an address, to be read, changed and sent again, for the template {@code
 * log/pasted}: its visitors have nothing else of it, and clients of Pynmon look for it there.
 *
 * @param pastedAction where it is sent
 * @param pastedText what it says
 * @param pastedZone where times that do not say so were written
 */
record PastedView(Href pastedAction, String pastedText, String pastedZone) {
  /** None of what was sent in another way: that may be long. */
  static List<PastedView> of(Request request, Paste paste) {
    return request.incoming().method().equals("POST")
        ? List.of()
        : List.of(
            new PastedView(
                Href.to(request.links().area("log-explorer")),
                SafeText.block(LogText.readable(paste.text()), AddressRoom.LONGEST),
                SafeText.name(paste.zone())));
  }
}
