package dev.tintype.platform.localservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ServerProgramTest {
  private static final Path SCRIPT = Path.of("..", "..", "tests", "servers", "fetch");
  private static final Pattern LIST = Pattern.compile("cat <<LIST\n(.*?)\nLIST\n", Pattern.DOTALL);

  @Test
  void theScriptFetchesTheseVersionsAndNoOthers() throws IOException {
    var list = LIST.matcher(Files.readString(SCRIPT));
    assertThat(list.find()).isTrue();
    assertThat(list.group(1).lines().map(line -> line.replace(' ', '-')))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ServerProgram.values()).map(ServerProgram::folder).toList());
  }
}
