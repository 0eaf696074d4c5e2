package archfixtures.code.web;

record PrintsStackTrace() {
  void print(RuntimeException problem) {
    problem.printStackTrace();
  }
}
