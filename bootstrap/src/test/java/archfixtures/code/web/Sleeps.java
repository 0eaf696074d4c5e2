package archfixtures.code.web;

record Sleeps() {
  void rest() throws InterruptedException {
    Thread.sleep(1);
  }
}
