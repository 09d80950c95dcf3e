# SPDX-License-Identifier: GPL-3.0-or-later
# Expected numbers for tests/cases/forecast, from R and its package forecast (8.20).
#   Rscript tools/oracles/forecast.R tests/cases/forecast
suppressMessages({
  library(forecast)
  library(jsonlite)
})

out <- commandArgs(trailingOnly = TRUE)[1]
horizon <- 5
level <- 90

as_share <- function(x) 100 * x / max(x) / 1.1
series <- list(
  list(name = "airmiles", support = "positive", y = as.numeric(airmiles)),
  list(name = "airmiles, 3 years", support = "positive", y = as.numeric(airmiles)[1:3]),
  list(name = "Nile", support = "real", y = as.numeric(Nile)),
  list(name = "Nile, 4 years", support = "real", y = as.numeric(Nile)[1:4]),
  list(name = "Nile, 12 years", support = "real", y = as.numeric(Nile)[50:61]),
  list(name = "lynx, 20 years", support = "count", y = as.numeric(lynx)[1:20]),
  list(name = "lynx as a share", support = "share", y = as_share(as.numeric(lynx)[21:35])),
  list(name = "Lake Huron with gaps", support = "real",
       y = replace(as.numeric(LakeHuron)[1:16], c(3, 4, 9, 13), NA)),
  list(name = "airmiles with gaps", support = "positive",
       y = replace(as.numeric(airmiles)[5:20], c(2, 8, 9, 10, 15), NA))
)

scales <- list(
  identity = list(to = identity, back = identity),
  log = list(to = log, back = exp),
  logit = list(to = function(x) log(x / (100 - x)), back = function(z) 100 / (1 + exp(-z)))
)
scale_of <- function(support) {
  switch(support, real = "identity", positive = "log", count = "log", share = "logit")
}

bounds <- list(real = c(-Inf, Inf), positive = c(0, Inf), count = c(0, Inf), share = c(0, 100))

# Quantiles of Student's t on a scale, restricted to the support and taken back.
quantiles <- function(p, support, scale, df, location, spread) {
  ends <- scales[[scale]]$to(bounds[[support]])
  below <- pt((ends[1] - location) / spread, df)
  above <- pt((ends[2] - location) / spread, df, lower.tail = FALSE)
  scales[[scale]]$back(location + spread * qt(below + p * (1 - below - above), df))
}

# One case: location and spread on the scale, the interval on the original one.
case <- function(s, scale, source, df, sigma, location, spread, params = list(),
                 residuals = NULL) {
  one <- list(name = s$name, source = source, support = s$support, y = s$y, scale = scale, df = df,
              sigma = sigma, params = params, location = location, spread = spread, level = level)
  tail <- 0.5 - level / 200
  one$lo <- quantiles(tail, s$support, scale, df, location, spread)
  one$hi <- quantiles(1 - tail, s$support, scale, df, location, spread)
  if (!is.null(residuals)) one$residuals <- residuals
  one
}

write_cases <- function(method, about, cases) {
  text <- toJSON(list(about = about, cases = cases), auto_unbox = TRUE, digits = I(17),
                 na = "null", pretty = FALSE)
  text <- gsub('},{"name"', '},\n{"name"', text, fixed = TRUE)
  writeLines(text, file.path(out, paste0(method, ".json")), useBytes = TRUE)
}

param <- function(fit, i) unname(coef(summary(fit))[i, 1:2])
steps <- seq_len(horizon)
has_gaps <- function(s) anyNA(s$y)

# Differences over gaps: d over k years.
differences <- function(z) {
  at <- which(!is.na(z))
  data.frame(at = at[-1], d = diff(z[at]), k = diff(at))
}

naive_case <- function(s) {
  scale <- scale_of(s$support)
  z <- scales[[scale]]$to(s$y)
  if (has_gaps(s)) {
    d <- differences(z)
    fit <- lm(d ~ 0, data = d, weights = 1 / k)
    sigma <- summary(fit)$sigma
    residuals <- rep(NA_real_, length(z))
    residuals[d$at] <- d$d / sqrt(d$k)
    return(case(s, scale, "R lm(d ~ 0, weights = 1/k) of differences d over k years", nrow(d),
                sigma, rep(tail(z, 1), horizon), sigma * sqrt(steps), residuals = residuals))
  }
  f <- naive(ts(z), h = horizon, level = 68)
  spread <- as.numeric(f$upper - f$mean) / qnorm(0.84) # R's interval is normal
  case(s, scale, "R forecast::naive (point, sigma, spread), qt (interval)", length(z) - 1,
       sqrt(f$model$sigma2), as.numeric(f$mean), spread, residuals = as.numeric(residuals(f)))
}

drift_case <- function(s) {
  scale <- scale_of(s$support)
  z <- scales[[scale]]$to(s$y)
  if (has_gaps(s)) {
    d <- differences(z)
    fit <- lm(d ~ 0 + k, data = d, weights = 1 / k)
    sigma <- summary(fit)$sigma
    b <- param(fit, 1)
    return(case(s, scale, "R lm(d ~ 0 + k, weights = 1/k) of differences d over k years",
                fit$df.residual, sigma, tail(z, 1) + steps * b[1],
                sqrt(steps * sigma^2 + (steps * b[2])^2), list(drift = b)))
  }
  f <- rwf(ts(z), h = horizon, drift = TRUE, level = 68)
  spread <- as.numeric(f$upper - f$mean) / qnorm(0.84)
  case(s, scale, "R forecast::rwf(drift = TRUE) (point, sigma, spread), qt (interval)",
       length(z) - 2, sqrt(f$model$sigma2), as.numeric(f$mean), spread,
       list(drift = c(f$model$par$drift, f$model$par$drift.se)), as.numeric(residuals(f)))
}

mean_case <- function(s) {
  scale <- scale_of(s$support)
  z <- scales[[scale]]$to(s$y)
  x <- z[!is.na(z)]
  f <- meanf(ts(x), h = horizon, level = level)
  df <- length(x) - 1
  spread <- as.numeric(f$upper - f$mean) / qt(0.5 + level / 200, df)
  case(s, scale, "R forecast::meanf, its own t interval", df, f$model$sd, as.numeric(f$mean),
       spread, list(mean = c(f$model$mu, f$model$mu.se)), z - f$model$mu)
}

trend_case <- function(s, scale) {
  z <- scales[[scale]]$to(s$y)
  if (has_gaps(s)) {
    trend <- seq_along(z)
    fit <- lm(z ~ trend)
    p <- predict(fit, data.frame(trend = length(z) + steps), interval = "prediction",
                 level = level / 100)
    mean <- unname(p[, "fit"])
    upper <- unname(p[, "upr"])
    source <- "R lm, predict(interval = 'prediction')"
  } else {
    x <- ts(z)
    fit <- tslm(x ~ trend)
    f <- forecast(fit, h = horizon, level = level)
    mean <- as.numeric(f$mean)
    upper <- as.numeric(f$upper)
    source <- "R forecast::tslm, forecast(), its own t interval"
  }
  spread <- (upper - mean) / qt(0.5 + level / 200, fit$df.residual)
  residuals <- rep(NA_real_, length(z))
  residuals[!is.na(z)] <- as.numeric(residuals(fit))
  case(s, scale, source, fit$df.residual, summary(fit)$sigma, mean, spread,
       list(intercept = param(fit, 1), slope = param(fit, 2)), residuals)
}

# Street, Carroll and Ruppert (1988) with the final scale of DuMouchel and O'Brien (1989), as the
# GSL manual describes it: bisquare with 4.685, residuals over sqrt(1 - leverage), MAD without the
# smallest residual. MASS::rlm has another scale and no leverages, so it is no oracle here.
robust_case <- function(s) {
  scale <- scale_of(s$support)
  z <- scales[[scale]]$to(s$y)
  at <- which(!is.na(z))
  y <- z[at]
  X <- cbind(1, at)
  n <- length(y)
  p <- 2
  ols <- lm.fit(X, y)
  leverage <- sqrt(1 - hat(qr(X), intercept = FALSE))
  mad_of <- function(r) median(sort(abs(r))[p:n]) / 0.6745
  least <- 1e-6 * sd(y)
  coefs <- ols$coefficients
  for (i in 1:100) {
    r <- drop(y - X %*% coefs) / leverage
    u <- r / (max(mad_of(r), least) * 4.685)
    w <- ifelse(abs(u) < 1, (1 - u^2)^2, 0)
    before <- coefs
    coefs <- lm.wfit(X, y, w)$coefficients
    if (all(abs(coefs - before) <= 1e-13 * pmax(abs(coefs), abs(before)))) break
  }
  r <- drop(y - X %*% coefs)
  st <- mad_of(r) * 4.685
  u <- r / leverage / st
  inside <- abs(u) < 1
  a <- mean(ifelse(inside, (1 - u^2) * (1 - 5 * u^2), 0))
  b <- sum(leverage^2 * ifelse(inside, u * (1 - u^2)^2, 0)^2) / (n - p)
  robust <- (1 + p / n * (1 - a) / a) * sqrt(b) * st / a
  least_squares <- sqrt(sum(ols$residuals^2) / (n - p))
  sigma <- max(robust, sqrt((least_squares^2 * p^2 + robust^2 * n) / (p^2 + n)))
  V <- sigma^2 * solve(crossprod(X))
  x <- rbind(1, length(z) + steps)
  location <- drop(coefs %*% x)
  spread <- sqrt(sigma^2 + colSums(x * (V %*% x)))
  one <- case(s, scale, "R: the equations of Street et al. (1988), DuMouchel and O'Brien (1989)",
              n - p, sigma, location, spread,
              list(intercept = c(coefs[[1]], sqrt(V[1, 1])), slope = c(coefs[[2]], sqrt(V[2, 2]))))
  one$tolerance <- 2e-5 # the library's iterations stop at a relative change of 1.5e-8
  one
}

# The regression by lm(); shrinkage by m / (m + 1); paths and derivatives by plain simulation and
# numerical differentiation of the forecast function.
growth_ar_case <- function(s) {
  scale <- scale_of(s$support)
  z <- scales[[scale]]$to(s$y)
  levels <- s$support %in% c("positive", "count")
  g <- if (levels) c(NA, diff(z)) else z
  n <- length(z)
  pairs <- data.frame(now = g[-1], before = g[-n])
  pairs <- pairs[complete.cases(pairs), ]
  m <- nrow(pairs)
  if (m < 6) return(if (levels) drift_case(s) else mean_case(s))
  fit <- lm(now ~ before, data = pairs)
  weight <- m / (m + 1)
  phi <- max(-0.95, min(0.95, weight * coef(fit)[[2]]))
  x_mean <- mean(pairs$before)
  y_mean <- mean(pairs$now)
  e <- pairs$now - y_mean - phi * (pairs$before - x_mean)
  df <- m - 1 - weight
  sigma <- sqrt(sum(e^2) / df)
  var_phi <- weight * sigma^2 / sum((pairs$before - x_mean)^2)
  unknown <- is.na(g[n])
  start <- if (unknown) x_mean else g[n]
  path <- function(theta, shocks = rep(0, horizon)) {
    value <- numeric(horizon)
    before <- theta[3]
    level <- z[n]
    for (h in steps) {
      before <- theta[1] + theta[2] * (before - x_mean) + shocks[h]
      level <- if (levels) level + before else before
      value[h] <- level
    }
    value
  }
  theta <- c(y_mean, phi, start)
  location <- path(theta)
  psi <- path(theta, c(1, rep(0, horizon - 1))) - location
  # Richardson's extrapolation of central differences.
  derivative <- function(j) {
    step <- 1e-3 * max(abs(theta[j]), 0.1)
    central <- function(d) {
      move <- replace(numeric(3), j, d)
      (path(theta + move) - path(theta - move)) / (2 * d)
    }
    coarse <- central(step)
    fine <- central(step / 2)
    finer <- central(step / 4)
    (64 * finer - 20 * fine + coarse) / 45
  }
  J <- sapply(1:3, derivative)
  C <- c(sigma^2 / m, var_phi, if (unknown) sigma^2 / (1 - phi^2) else 0)
  spread <- sqrt(sigma^2 * cumsum(psi^2) + drop(J^2 %*% C))
  by_center <- 1 / (1 - phi)
  mean_se <- sqrt(by_center^2 * C[1] + ((y_mean - x_mean) * by_center^2)^2 * C[2])
  one <- case(s, scale, "R lm(), shrunk by hand; derivatives by finite differences", df, sigma,
              location, spread,
              list(mean = c((y_mean - phi * x_mean) / (1 - phi), mean_se),
                   phi = c(phi, sqrt(var_phi))))
  one$tolerance <- 1e-7
  one
}

# Errors are linear in the first states, so lm() finds these; R's own search of the parameters stops
# at a hollow that is not the deepest now and then, so it starts from many places here. The point
# forecasts and their spread are those of forecast::ets with the parameters that are found.
best_ets <- function(z, trend, damped) {
  squares <- function(p) {
    alpha <- p[1]
    beta <- if (trend) 1e-4 + p[2] * (alpha - 1e-4) else 0
    phi <- if (damped) p[3] else 1
    run <- function(y, level, growth) {
      e <- numeric(length(y))
      for (t in seq_along(y)) {
        f <- level + phi * growth
        e[t] <- y[t] - f
        level <- f + alpha * e[t]
        growth <- phi * growth + beta * e[t]
      }
      e
    }
    zero <- 0 * z
    X <- cbind(run(zero, 1, 0), if (trend) run(zero, 0, 1))
    sum(lm.fit(X, run(z, 0, 0))$residuals^2)
  }
  lower <- c(1e-4, 0, 0.8)[1:(1 + trend + damped)]
  upper <- c(0.9999, 1, 0.98)[seq_along(lower)]
  starts <- expand.grid(c(0.02, 0.1, 0.3, 0.6, 0.9, 0.999), c(0.01, 0.2, 0.5, 0.9),
                        c(0.8, 0.9, 0.98))[, seq_along(lower), drop = FALSE]
  found <- apply(unique(starts), 1, function(at) {
    optim(at, squares, method = "L-BFGS-B", lower = lower, upper = upper,
          control = list(factr = 1, pgtol = 0, parscale = upper - lower))
  })
  p <- found[[which.min(sapply(found, function(f) f$value))]]$par
  phi <- if (damped) min(max(p[3], 0.8001), 0.9799) # ets() takes no parameters at its bounds
  fit <- ets(z, model = if (trend) "AAN" else "ANN", damped = damped, phi = phi,
      alpha = min(max(p[1], 1.1e-4), 0.9998), beta = if (trend) min(max(1e-4 + p[2] * (p[1] - 1e-4), 1.05e-4), 0.9997),
      opt.crit = "mse", bounds = "usual")
  fit$found <- list(alpha = c(p[1], NA))
  if (trend) fit$found$beta <- c(1e-4 + p[2] * (p[1] - 1e-4), NA)
  if (damped) fit$found$phi <- c(p[3], NA)
  fit
}

spread_of <- function(f) as.numeric(f$upper - f$mean) / qnorm(0.84)

smoothing_case <- function(s, trend, damped) {
  scale <- scale_of(s$support)
  z <- scales[[scale]]$to(s$y)
  fit <- best_ets(ts(z), trend, damped)
  f <- forecast(fit, h = horizon, level = 68)
  estimated <- if (!trend) 2 else if (damped) 5 else 4
  squares <- sum(fit$residuals^2)
  df <- length(z) - estimated
  ratio <- sqrt(squares / df / fit$sigma2) # R does not count parameters that are given
  one <- case(s, scale, "R optim() (parameters), forecast::ets with them (point, spread)", df,
              sqrt(squares / df), as.numeric(f$mean), spread_of(f) * ratio, fit$found)
  one$tolerance <- 1e-2 # the squares are flat around the best parameters
  one
}

theta_case <- function(s) {
  scale <- scale_of(s$support)
  z <- scales[[scale]]$to(s$y)
  f <- thetaf(ts(z), h = horizon, level = 68)
  one <- case(s, scale, "R forecast::thetaf (point, spread)", length(z) - 2,
              sqrt(sum(ses(ts(z))$residuals^2) / (length(z) - 2)), as.numeric(f$mean), spread_of(f),
              list(alpha = c(f$model$alpha, NA), drift = c(f$model$drift, NA)))
  one$tolerance <- 2e-3
  one
}

median_drift_case <- function(s) {
  scale <- scale_of(s$support)
  z <- scales[[scale]]$to(s$y)
  d <- differences(z)
  yearly <- rep(d$d / d$k, d$k)
  b <- median(yearly)
  e <- (d$d - b * d$k) / sqrt(d$k)
  df <- nrow(d) - 1
  sigma <- sqrt(sum(e^2) / df)
  se <- sigma * sqrt(pi / 2 / length(yearly))
  residuals <- rep(NA_real_, length(z))
  residuals[d$at] <- e
  case(s, scale, "R median()", df, sigma, tail(z, 1) + steps * b,
       sqrt(steps * sigma^2 + (steps * se)^2), list(drift = c(b, se)), residuals)
}

at_least <- function(n) Filter(function(s) sum(!is.na(s$y)) >= n, series)
write_cases("naive", "Random walk", lapply(series, naive_case))
write_cases("drift", "Random walk with drift", lapply(series, drift_case))
write_cases("mean", "Constant mean", lapply(series, mean_case))
write_cases("ols", "Straight line by least squares", lapply(series, trend_case, "identity"))
write_cases("log_trend", "Straight line through logarithms",
            lapply(Filter(function(s) s$support != "real", series), trend_case, "log"))
write_cases("robust_trend", "Straight line by Tukey's bisquare", lapply(at_least(5), robust_case))
write_cases("growth_ar", "Autoregression of growth", lapply(series, growth_ar_case))
whole <- function(n) Filter(function(s) !has_gaps(s), at_least(n))
write_cases("median_drift", "Random walk with the median change", lapply(series, median_drift_case))
write_cases("ses", "ETS(A,N,N)", lapply(whole(7), smoothing_case, FALSE, FALSE))
write_cases("holt", "ETS(A,A,N)", lapply(whole(7), smoothing_case, TRUE, FALSE))
write_cases("damped", "ETS(A,Ad,N)", lapply(whole(8), smoothing_case, TRUE, TRUE))
write_cases("theta", "Theta", lapply(whole(7), theta_case))
