//! Arguments and settings become a command.

use std::process::ExitCode;

use clap::Parser;
use thidua::cli::{self, Arguments};
use thidua::config::Config;

/// Answering and extraction allocate many small strings on all cores.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let config = Config::load();
    cli::log(&config);
    match cli::run(arguments, config) {
        Ok(status) => status,
        Err(failure) => {
            eprintln!("{}", failure.sentence);
            ExitCode::from(failure.status)
        }
    }
}
