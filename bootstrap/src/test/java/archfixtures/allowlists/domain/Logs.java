package archfixtures.allowlists.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class Logs {
  private Logs() {}

  static Logger log() {
    return LoggerFactory.getLogger(Logs.class);
  }
}
