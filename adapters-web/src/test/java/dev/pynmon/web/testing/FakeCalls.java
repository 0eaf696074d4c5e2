package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.call.ShowCallQuery;
import dev.pynmon.application.port.in.call.ShowCallResult;
import dev.pynmon.application.port.in.call.ShowCallUseCase;
import dev.pynmon.domain.id.CallKey;
import java.util.ArrayList;
import java.util.List;

/** A call as a test puts it in; remembers what it was asked. */
public final class FakeCalls implements ShowCallUseCase {
  public final List<ShowCallQuery> asked = new ArrayList<>();
  public ShowCallResult call =
      new ShowCallResult.NotFound(new CallKey("shop.charge:976483bbea5bae32"));

  @Override
  public ShowCallResult show(ShowCallQuery query) {
    asked.add(query);
    return call;
  }
}
