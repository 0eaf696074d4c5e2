package archfixtures.ports.application.port.out;

interface SevenMethods {
  void one();

  void two();

  void three();

  void four();

  void five();

  void six();

  void seven();

  default void eight() {}
}
