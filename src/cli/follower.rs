//! Follows the feeds while the bot runs, in a thread of its own that a stop does not wait for.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::Options;
use super::clock::Clock;
use super::keeper::Keeper;
use crate::intake::Intake;
use crate::intake::round::Tidings;
use crate::intake::sources::Sources;

const LOOK_EVERY: Duration = Duration::from_secs(20);

#[derive(Clone)]
pub struct Follower {
    tidings: Arc<Mutex<Vec<Tidings>>>,
}

impl Follower {
    pub fn start(intake: Arc<Intake>, keeper: Keeper, options: Options) -> Follower {
        let follower = Follower {
            tidings: Arc::default(),
        };
        let tidings = follower.tidings.clone();
        std::thread::spawn(move || follow(&intake, &keeper, &options, &tidings));
        follower
    }

    /// What the owners were not told of yet.
    pub fn tidings(&self) -> Vec<Tidings> {
        std::mem::take(&mut self.tidings.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn follow(intake: &Arc<Intake>, keeper: &Keeper, options: &Options, tidings: &Mutex<Vec<Tidings>>) {
    let sources = Sources::of(&options.data, &options.state);
    let clock = Clock::new(options.now);
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!(%error, "feeds cannot be followed");
            return;
        }
    };
    intake.get_ready(clock.now().timestamp());
    loop {
        let report = runtime.block_on(intake.round(&sources, clock.now().timestamp(), false));
        if report.new + report.corrected + report.copies > 0 {
            keeper.refresh();
        }
        tidings
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(report.tidings);
        std::thread::sleep(LOOK_EVERY);
    }
}
