package dev.pynmon.application.service.invocation;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;

/**
 * A part of a list, not joined yet.
 *
 * @param page the part
 * @param total how many there are
 * @param lookedAt how many were looked at for it
 */
record Listed(Answer<Page<Candidate>> page, Answer<Count> total, long lookedAt) {
  /** The same, where all of the list was looked at. */
  Listed whole() {
    return new Listed(page, total.map(found -> new Count.Exact(found.value())), lookedAt);
  }
}
