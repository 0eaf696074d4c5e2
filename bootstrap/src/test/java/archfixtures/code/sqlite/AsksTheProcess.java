package archfixtures.code.sqlite;

record AsksTheProcess() {
  String ask() {
    return System.getenv("HOME");
  }
}
