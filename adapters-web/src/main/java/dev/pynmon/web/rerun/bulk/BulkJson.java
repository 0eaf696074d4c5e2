package dev.pynmon.web.rerun.bulk;

import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Links;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs of many for programs (compatibility, section 5.7). */
final class BulkJson {
  private BulkJson() {}

  /** How far it is. */
  static Reply of(BulkReport run, Links links) {
    BulkCounts counts = run.counts();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", true);
    body.put("run", run.id().value());
    body.put("message", "The run " + RunSentence.brief(run.state()) + ".");
    body.put("page", BulkAddress.run(run.id(), links).toString());
    body.put("total", counts.total());
    body.put("registered", counts.registered());
    body.put("existing", counts.existing());
    body.put("left_out", counts.leftOut());
    body.put("open", counts.open());
    return Reply.json(body);
  }
}
