package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.out.rerun.BulkJournal;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A journal in memory. */
final class Notes implements BulkJournal {
  private final Map<BulkId, BulkReport> reports = new LinkedHashMap<>();
  private final Map<BulkId, Map<InvocationId, BulkItem>> items = new LinkedHashMap<>();
  private boolean isClosed;

  /** Nothing is written any more: the process is gone. */
  void close() {
    isClosed = true;
  }

  /** The next process writes. */
  void open() {
    isClosed = false;
  }

  @Override
  public boolean begin(BulkReport run, List<BulkItem> all) {
    reports.put(run.id(), run);
    items.put(run.id(), new LinkedHashMap<>());
    all.forEach(item -> of(run).put(item.original(), item));
    return true;
  }

  @Override
  public void write(BulkReport run, List<BulkItem> settled) {
    if (!isClosed) {
      reports.put(run.id(), run);
      settled.forEach(item -> of(run).put(item.original(), item));
    }
  }

  private Map<InvocationId, BulkItem> of(BulkReport run) {
    return Objects.requireNonNull(items.get(run.id()));
  }

  @Override
  public void forget(BulkId run) {
    reports.remove(run);
  }

  @Override
  public List<Remembered> read() {
    return reports.values().stream()
        .map(run -> new Remembered(run, List.copyOf(of(run).values())))
        .toList()
        .reversed();
  }
}
