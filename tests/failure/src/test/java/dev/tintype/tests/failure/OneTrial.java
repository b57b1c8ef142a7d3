package dev.tintype.tests.failure;

import dev.tintype.platform.localservers.ServerProgram;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all classes the one {@link Trial}, and ends it after the last. Where a server's program is
 * missing, the tests are left out with a line that says what to run; on CI they fail.
 */
final class OneTrial implements ExecutionCondition, ParameterResolver {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var missing =
        Arrays.stream(ServerProgram.values()).filter(it -> it.find().isEmpty()).findFirst();
    if (missing.isEmpty() || System.getenv("CI") != null) {
      return ConditionEvaluationResult.enabled("every server is there, or must be");
    }
    String what = missing.get().whatToDo();
    if (context.getTestMethod().isEmpty() && context.getTestClass().isPresent()) {
      System.err.println("Left out: " + context.getDisplayName() + ": " + what);
    }
    return ConditionEvaluationResult.disabled(what);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Trial.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OneTrial.class))
        .computeIfAbsent(Started.class, _ -> Started.start(), Started.class)
        .trial();
  }

  /** The trial, or why there is none: what could not start once is not tried for each case. */
  private record Started(@Nullable Trial started, @Nullable Throwable failure)
      implements AutoCloseable {

    static Started start() {
      try {
        return new Started(new Trial(), null);
      } catch (RuntimeException | Error e) {
        return new Started(null, e);
      }
    }

    Trial trial() {
      if (started == null) {
        throw new IllegalStateException("there is no cluster to test", failure);
      }
      return started;
    }

    @Override
    public void close() {
      if (started != null) {
        started.close();
      }
    }
  }
}
