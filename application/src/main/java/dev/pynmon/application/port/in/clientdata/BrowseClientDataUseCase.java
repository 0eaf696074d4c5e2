package dev.pynmon.application.port.in.clientdata;

import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/** The client data store of an application. Safe for concurrent use. */
public interface BrowseClientDataUseCase {
  /** The most bytes that are read of one value. */
  int MAX_VALUE = 1_000_000;

  /**
   * Its entries without their content.
   *
   * @param search the query that must hold of them
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  ClientDataOverview browse(AppKey app, Optional<Search> search, PageRequest page);

  /** All of them. */
  default ClientDataOverview browse(AppKey app, PageRequest page) {
    return browse(app, Optional.empty(), page);
  }

  /**
   * One entry with its content; empty when the store has none under that reference. While values of
   * arguments are hidden the content is, too: an entry does not say whose value it is.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Answer<Optional<ShownValue>> read(AppKey app, DataReference reference);
}
