package archfixtures.code.web;

import java.util.logging.Logger;

record LogsByJul() {
  Logger log() {
    return Logger.getLogger("web");
  }
}
