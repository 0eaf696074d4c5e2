package dev.pynmon.application.port.out.clientdata;

import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.StoredText;
import java.util.Collection;
import java.util.Map;

/**
 * Large serialized values that live apart from the records (wire format, section 4.3).
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface ClientData {
  /**
   * The serialized texts behind these references; unknown ones are left out. Cost: one batch.
   *
   * @param references at most 1,000
   * @param maxBytes how many bytes of each text to read at most
   */
  Map<DataReference, StoredText> of(Collection<DataReference> references, int maxBytes);

  /**
   * All entries without their content, newest first where the store knows. Cost: one index range,
   * or the age of a background catalogue.
   */
  Snapshot<Page<ClientDataEntry>> page(PageRequest page);

  /** How many entries there are, counted up to a bound. */
  Count count(long bound);
}
