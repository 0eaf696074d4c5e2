package archfixtures.ports.application.port.out;

final class MutableBean {
  String name = "";
}
