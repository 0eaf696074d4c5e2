package archfixtures.allowlists.testkit;

import picocli.CommandLine;

record UsesPicocli(CommandLine line) {}
