package archfixtures.code.web;

import com.fasterxml.jackson.annotation.JacksonInject;

final class InjectedField {
  @JacksonInject String name = "";
}
