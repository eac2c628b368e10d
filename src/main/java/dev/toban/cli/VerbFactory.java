package dev.toban.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes verbs; picocli would otherwise need an empty constructor of each. */
final class VerbFactory implements IFactory {

    private final TobanCommand toban;

    VerbFactory(TobanCommand toban) {
        this.toban = toban;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (Verb.class.isAssignableFrom(type)) {
            return type.getDeclaredConstructor(TobanCommand.class).newInstance(toban);
        }
        return CommandLine.defaultFactory().create(type);
    }
}
