//! Stopping: SIGTERM or SIGINT once to finish what is under way, twice to end at once.

use std::time::Duration;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// Tells everybody who holds one that it is time to stop.
#[derive(Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    pub fn after(event: impl Future<Output = ()> + Send + 'static) -> Stop {
        let (sender, receiver) = watch::channel(false);
        tokio::spawn(async move {
            event.await;
            sender.send_replace(true);
            // The sender is kept, since a closed channel would read as an answer too.
            sender.closed().await;
        });
        Stop(receiver)
    }

    pub async fn asked(&mut self) {
        if self.0.wait_for(|stop| *stop).await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    pub fn is_asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits, and says whether the time passed without being asked to stop.
    pub async fn sleep(&mut self, time: Duration) -> bool {
        tokio::select! {
            () = self.asked() => false,
            () = tokio::time::sleep(time) => true,
        }
    }
}

/// Ready when the process is told to stop.
pub async fn signalled() {
    let mut terminate = signal(SignalKind::terminate()).ok();
    let mut interrupt = signal(SignalKind::interrupt()).ok();
    tokio::select! {
        () = received(&mut terminate) => {}
        () = received(&mut interrupt) => {}
    }
    tracing::info!("stopping; a second signal ends the program at once");
    tokio::spawn(async move {
        tokio::select! {
            () = received(&mut terminate) => {}
            () = received(&mut interrupt) => {}
        }
        std::process::exit(1);
    });
}

async fn received(signal: &mut Option<Signal>) {
    let arrived = match signal {
        Some(signal) => signal.recv().await.is_some(),
        None => false,
    };
    if !arrived {
        std::future::pending::<()>().await;
    }
}
