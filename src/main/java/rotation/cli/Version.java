package rotation.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, from its jar. */
final class Version implements IVersionProvider {

    /** As in plans: {@code 0.1.0}; {@code dev} where the program does not run from its jar. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"rotation " + current()};
    }
}
