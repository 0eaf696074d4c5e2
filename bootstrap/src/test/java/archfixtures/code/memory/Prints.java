package archfixtures.code.memory;

record Prints() {
  void print() {
    System.out.println();
  }
}
