package archfixtures.code.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReadsAFile {
  String text(Path file) throws IOException {
    return Files.readString(file);
  }
}
