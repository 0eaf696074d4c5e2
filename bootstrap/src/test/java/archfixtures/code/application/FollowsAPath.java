package archfixtures.code.application;

import java.io.IOException;
import java.nio.file.Path;

class FollowsAPath {
  Path follow(Path path) throws IOException {
    return path.toRealPath();
  }
}
