package org.aseankg.cli;

import java.util.List;
import org.aseankg.ConflictException;
import org.aseankg.InvalidInputException;
import org.aseankg.KgException;
import org.aseankg.NotFoundException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program: parses the command line, runs a command, tells mistakes in one sentence and exits.
 */
@Command(
    name = "asean-kg",
    description =
        "A knowledge graph of ASEAN: who met, where, when, in what capacity, and who chaired what.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

  @Option(
      names = "--verbose",
      description = "Logs what the libraries do, and shows where a failure came from.",
      scope = ScopeType.INHERIT)
  private boolean verbose;

  @Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    Logging.set(List.of(args).contains("--verbose"));
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs one command. */
  static int run(Terminal terminal, String... args) {
    int code = commandLine(terminal).execute(args);
    return terminal.finish() ? code : ExitCode.FAILED;
  }

  /** The program with all its commands, in the order of the help text. */
  static CommandLine commandLine(Terminal terminal) {
    Main main = new Main();
    CommandLine commands = new CommandLine(main);
    commands.addSubcommand(ServeCommand.commandLine(terminal));
    commands.addSubcommand(new LoadCommand(terminal));
    commands.addSubcommand(new ChangesCommand(terminal));
    commands.addSubcommand(new UndoCommand(terminal));
    commands.addSubcommand(new RunningCommand(terminal));
    commands.addSubcommand(new QueryCommand(terminal));
    commands.addSubcommand(new AskCommand(terminal));
    commands.addSubcommand(new SearchCommand(terminal));
    commands.addSubcommand(new ReviewCommand(terminal));
    commands.addSubcommand(new LinkCommand(terminal));
    commands.addSubcommand(new ExtractCommand(terminal));
    commands.addSubcommand(new ValidateCommand(terminal));
    commands.addSubcommand(new ExportCommand(terminal));
    commands.addSubcommand(new StatsCommand(terminal));
    commands.addSubcommand(new BackupCommand(terminal));
    commands.addSubcommand(new RestoreCommand(terminal));
    commands.addSubcommand(new CompactCommand(terminal));
    commands.addSubcommand(new TokenCommand(terminal));
    commands.addSubcommand("generate-completion", new GenerateCompletion());
    commands.addSubcommand(new CommandLine.HelpCommand());
    commands.getSubcommands().values().forEach(Main::helpWith);
    commands.setOut(new java.io.PrintWriter(terminal.out(), true));
    commands.setErr(terminal.errors());
    commands.setExecutionExceptionHandler((e, commandLine, parsed) -> main.failed(terminal, e));
    return commands;
  }

  /** Every command tells its options with {@code --help}, not the program alone. */
  private static void helpWith(CommandLine command) {
    if (command.getCommandSpec().findOption("--help") == null) {
      command.getCommandSpec().versionProvider(new Version()).mixinStandardHelpOptions(true);
    }
  }

  private int failed(Terminal terminal, Exception failure) {
    if (verbose) {
      failure.printStackTrace(terminal.errors());
    }
    if (failure instanceof KgException) {
      terminal.tell("asean-kg: " + failure.getMessage());
      return failure instanceof InvalidInputException || failure instanceof ConflictException
          ? ExitCode.REFUSED
          : failure instanceof NotFoundException ? ExitCode.NEGATIVE : ExitCode.FAILED;
    }
    terminal.tell(
        "asean-kg: unexpected failure: " + failure + (verbose ? "" : " (--verbose shows where)"));
    return ExitCode.FAILED;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
  }

  /** The version of the program and of the engine. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"asean-kg " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
