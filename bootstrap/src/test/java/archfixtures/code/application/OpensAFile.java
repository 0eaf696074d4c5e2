package archfixtures.code.application;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class OpensAFile {
  InputStream open(String name) throws IOException {
    return new FileInputStream(name);
  }
}
