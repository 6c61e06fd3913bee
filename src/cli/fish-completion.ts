/** What completes words in fish, which yargs has no script for: it asks for those that zsh gets, with what they mean. */
export const fishCompletion = String.raw`# Installation: forthright completion fish > ~/.config/fish/completions/forthright.fish
function __forthright_complete
    set -lx SHELL zsh
    set -l words (commandline -opc) (commandline -ct)
    forthright --get-yargs-completions $words 2>/dev/null | string replace -r '(?<!\\\\):' \t | string replace -a '\:' ':'
end
complete -c forthright -a '(__forthright_complete)'
`;
